package nl.gespreksopname.local.postgres;

/**
 * Where a service keeps its data: a database for events and read models, and a separate one for the secrets of its
 * vault, each with the same two roles.
 *
 * @param url JDBC address of the database {@code <service>}
 * @param keysUrl JDBC address of the database {@code <service>_keys}
 * @param owner the role that owns the tables and runs the migrations
 * @param user the role the running service works as; it has only the rights that the migrations grant it
 */
public record ServiceDatabases(
        String url, String keysUrl, String owner, String ownerPassword, String user, String userPassword) {

    @Override
    public String toString() {
        return "ServiceDatabases[" + url + ", " + keysUrl + "]";
    }
}
