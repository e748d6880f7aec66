-- V102 took, for a conversation without an end, the moment at which it was to be held or began. What counts is when the last
-- that anybody reported of it was taken down, as the service reckons it: else values go too early, or are due without ever
-- being found to be.
update conversation c
set values_since = (
    -- the bytes say it; the column is filled by versions from before alone
    select (convert_from(e.bytes, 'UTF8')::jsonb ->> 'loggedAt')::timestamptz from event e
    where e.stream = 'conversation/' || c.id
        and e.type <> all (array[
            'nl.gespreksopname.consent.conversation-received',
            'nl.gespreksopname.consent.clearance-changed',
            'nl.gespreksopname.consent.share-permission-granted',
            'nl.gespreksopname.consent.share-permission-ended',
            'nl.gespreksopname.consent.share-permission-denied',
            'nl.gespreksopname.consent.share-permission-need-changed',
            'nl.gespreksopname.consent.personal-values-destroyed'])
    order by e.version desc limit 1)
where c.values_since is not null and c.ended_at is null;
