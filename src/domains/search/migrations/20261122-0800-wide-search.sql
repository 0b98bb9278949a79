-- Search beyond one centre: what may be found in a centre may be found from elsewhere, without signing in.
grant usage on schema search to splot_public;
select kernel.publish('search.search_entry', 'not is_hidden');
