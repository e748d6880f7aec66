package nl.gespreksopname.eventstore.conformance.naive;

/** Events in the order of their transactions' ids, up to the oldest transaction that is still open. */
final class OrderedByTransaction extends FollowedBySql {

    @Override
    String query() {
        return """
            select o.xmin::text::bigint, o.id, e.bytes, e.hash
            from outbox o join event e on e.stream = o.stream and e.version = o.version
            where (o.xmin::text::bigint, o.id) > (?, ?)
                and o.xmin::text::bigint < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
            order by 1, 2
            """;
    }
}
