package nl.gespreksopname.policy.information.domain;

/**
 * What stands around the text: links, headings of navigation, the overview.
 *
 * @param skip link past the navigation
 * @param languages name of the choice of language
 * @param contents heading of the contents
 * @param report link to where a citizen reports a conversation or recording
 * @param ownPage link to the organisation's own page
 * @param ombudsman link to the National Ombudsman
 * @param childrensOmbudsman link to the Ombudsman for Children
 * @param footer what stands below
 * @param overviewTitle heading of the list of organisations
 * @param overviewText what that list is for
 * @param overview link to it
 * @param unknownTitle heading when there is no such organisation
 * @param unknownText what to do then
 */
public record PageLabels(
        String skip,
        String languages,
        String contents,
        String report,
        String ownPage,
        String ombudsman,
        String childrensOmbudsman,
        String footer,
        String overviewTitle,
        String overviewText,
        String overview,
        String unknownTitle,
        String unknownText) {

    /** The labels in a language. */
    public static PageLabels in(PageLanguage language) {
        return switch (language) {
            case DUTCH ->
                new PageLabels(
                        "Naar de inhoud",
                        "Taal",
                        "Op deze pagina",
                        "Meld een gesprek of opname",
                        "Lees ook de eigen pagina van de organisatie",
                        "Nationale ombudsman",
                        "Kinderombudsman",
                        "Deze pagina werkt zonder JavaScript en bewaart niets over uw bezoek.",
                        "Een gesprek opnemen: de regels",
                        "Kies de organisatie waarmee u een gesprek heeft.",
                        "Bekijk welke organisaties er zijn",
                        "Deze organisatie kennen wij niet",
                        "Op dit adres staat geen organisatie. Controleer het nummer in het adres, of kies uit de lijst.");
            case EASY_DUTCH ->
                new PageLabels(
                        "Naar de tekst",
                        "Taal",
                        "Op deze pagina",
                        "Vertel ons over een gesprek of opname",
                        "Lees ook de andere pagina van de organisatie",
                        "Nationale ombudsman",
                        "Kinderombudsman",
                        "Wij bewaren niets over jouw bezoek aan deze pagina.",
                        "Een gesprek opnemen: de regels",
                        "Met wie heb je een gesprek? Kies hier.",
                        "Kijk welke organisaties er zijn",
                        "Deze organisatie kennen wij niet",
                        "Het adres klopt niet. Kijk nog een keer, of kies uit de lijst.");
            case ENGLISH ->
                new PageLabels(
                        "Skip to the content",
                        "Language",
                        "On this page",
                        "Report a conversation or recording",
                        "Read the organisation's own page too",
                        "National Ombudsman",
                        "Ombudsman for Children",
                        "This page works without JavaScript and keeps nothing about your visit.",
                        "Recording a conversation: the rules",
                        "Choose the organisation with which you have a conversation.",
                        "See which organisations there are",
                        "We do not know this organisation",
                        "There is no organisation at this address. Check the number in it, or choose from the list.");
        };
    }
}
