package nl.gespreksopname.conventions.http;

/**
 * The version of what a caller sees, as a strong {@code ETag}.
 *
 * @param version the version of the stream behind it
 * @param view names the view, when not everyone sees the same of one version; empty for the whole
 */
public record EntityVersion(int version, String view) {

    /** The version of what everyone sees alike. */
    public static EntityVersion of(int version) {
        return new EntityVersion(version, "");
    }

    /** The {@code ETag} header's value, quotes included. */
    public String etag() {
        return '"' + Integer.toString(version) + (view.isEmpty() ? "" : "-" + view) + '"';
    }
}
