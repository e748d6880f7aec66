package nl.gespreksopname.eventstore.conformance.naive;

/** The number of an event is an identity column: drawn at the insert, visible at the commit. */
final class NumberedByIdentity extends FollowedBySql {

    @Override
    String query() {
        return """
            select o.id, o.id, e.bytes, e.hash from outbox o join event e on e.stream = o.stream and e.version = o.version
            where o.id > greatest(?, ?) order by o.id
            """;
    }
}
