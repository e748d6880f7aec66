package nl.gespreksopname.conventions.input;

/** A body, or a part of one, with rules that no single field can tell, such as "one of these two". */
public interface Checked {

    /**
     * Notes what is wrong between the fields. Called once the record's own fields are bound, even when something elsewhere
     * in the body is wrong, so that the caller sees it all at once.
     */
    void check(Faults faults);
}
