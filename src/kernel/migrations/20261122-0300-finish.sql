-- The result of a form or API call, kept under its key. A function, so that a deed's last writes are one statement.
-- Runs with the rights of the caller: row-level security holds.
create function kernel.keep_result(given_key text, given_result jsonb) returns void
language sql as $$
  update kernel.idempotency set result = given_result
  where centre_id = current_setting('app.centre')::uuid and key = given_key
$$;
