-- In which trace an event was made (W3C traceparent), for whoever looks for what happened between the services. Beside the
-- event and not in its bytes: it proves nothing, and an event without one is as good.
alter table event add column trace text check (octet_length(trace) = 55);
