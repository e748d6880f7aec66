package nl.gespreksopname.contracts.vocabulary;

/** What an edit did. */
public enum EditWhat implements Term {
    /** A part left out. */
    CUT("geknipt", "cut"),
    /** Parts put together. */
    JOINED("samengevoegd", "joined"),
    /** Something in it changed. */
    ALTERED("veranderd", "altered"),
    /** Another file format. */
    TRANSCODED("omgezet", "transcoded"),
    /** A transcript. */
    TRANSCRIPT("uitgeschreven", "written out");

    private final String dutch;
    private final String english;

    EditWhat(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String dutch() {
        return dutch;
    }

    @Override
    public String english() {
        return english;
    }

    /** The kind of change that this is ({@code edits-disclosed}). */
    public EditKind kind() {
        return switch (this) {
            case CUT, JOINED, ALTERED -> EditKind.CONTENT;
            case TRANSCODED, TRANSCRIPT -> EditKind.TECHNICAL;
        };
    }
}
