-- The secret of a code application was kept as it is: a copy of the database gave away every second factor. It is
-- sealed now with the installation's secret. What was kept open cannot be sealed here and is thrown away: those who
-- had one bind their application anew.
alter table people.account rename column totp_secret to totp_sealed;
update people.account set totp_confirmed_at = null, totp_sealed = null where totp_sealed is not null;
delete from people.recovery_code;
