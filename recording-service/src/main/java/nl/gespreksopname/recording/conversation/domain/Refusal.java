package nl.gespreksopname.recording.conversation.domain;

/** Why something is not done. */
public sealed interface Refusal {

    /** Nothing of that id exists within what is known here. */
    record Unknown(Thing thing) implements Refusal {}

    /** The rules forbid the suite to do it; remembered as {@code ActRefused}. */
    record Forbidden(ActRefusal reason) implements Refusal {}

    /**
     * What is known of consent-service is too old, or not as far as the caller asks, to act on. Nothing happened: the
     * same command may be tried again.
     */
    record NotFresh() implements Refusal {}

    /** Other content is stored already; an original is never replaced. */
    record OtherContentStored() implements Refusal {}

    /** The recording was destroyed: nothing is stored of it any more. */
    record AlreadyDestroyed() implements Refusal {}

    /** What is not reported but decided or done by this service can't be corrected; what follows from a correction follows. */
    record NotCorrectable() implements Refusal {}

    /** What can be unknown. */
    enum Thing {
        /** The conversation. */
        CONVERSATION,
        /** The recording. */
        RECORDING,
        /** The request for a copy. */
        COPY_REQUEST,
        /** The handing over of a copy. */
        DELIVERY,
        /** The share. */
        SHARE,
        /** Stored content. */
        CONTENT,
        /** The comparison. */
        VERIFICATION,
        /** The publication. */
        PUBLICATION,
        /** The hold. */
        HOLD,
        /** Something that was taken down about the recording. */
        FACT
    }
}
