package nl.gespreksopname.policy.website.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTitleTest {

    @Test
    void aTitleIsReadOnOneLineWithoutItsMarkup() {
        assertThat(PageTitle.in("<html><HEAD><Title lang='nl'>\n Gesprek &amp; opname\t- \u200eGemeente </TITLE>"))
                .hasValue("Gesprek & opname - Gemeente");
    }

    @Test
    void aPageWithoutATitleHasNone() {
        assertThat(PageTitle.in("<html><body>Opnemen mag</body></html>")).isEmpty();
        assertThat(PageTitle.in("<title> \n </title>")).isEmpty();
        assertThat(PageTitle.in("<title>nooit gesloten")).isEmpty();
        assertThat(PageTitle.in("<titles>iets anders</titles>")).isEmpty();
    }

    @Test
    void aLongTitleIsCutBetweenCharacters() {
        assertThat(PageTitle.in("<title>" + "a".repeat(500) + "</title>").orElseThrow())
                .hasSize(200);
        assertThat(PageTitle.in("<title>" + "a".repeat(199) + "\uD83D\uDE00</title>")
                        .orElseThrow())
                .isEqualTo("a".repeat(199));
    }
}
