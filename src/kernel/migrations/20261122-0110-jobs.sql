-- The program's role may enqueue jobs but may not touch the queue's own tables: one narrow function does it.
-- The centre in the payload is always the centre of the transaction, whatever the caller wrote.
create function kernel.enqueue(task text, payload jsonb, job_key text default null, run_at timestamptz default null)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(
    identifier => task,
    payload => (payload || jsonb_build_object('centre', current_setting('app.centre')))::json,
    run_at => coalesce(run_at, now()),
    max_attempts => 12,
    job_key => job_key);
end $$;
revoke all on function kernel.enqueue(text, jsonb, text, timestamptz) from public;
grant execute on function kernel.enqueue(text, jsonb, text, timestamptz) to splot_app;
