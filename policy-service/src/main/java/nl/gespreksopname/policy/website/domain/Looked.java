package nl.gespreksopname.policy.website.domain;

import nl.gespreksopname.contracts.vocabulary.WebsiteCheckOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a page gave.
 *
 * @param outcome what came of it
 * @param finalAddress where it was sent on to, if it was
 * @param redirects how often it was sent on
 * @param status HTTP status of the last answer, if there was one
 * @param digest SHA-256 of the page, lower-case hex; absent without one, or when the page is larger than is read
 * @param title the page's title, if it has one
 */
public record Looked(
        WebsiteCheckOutcome outcome,
        @Nullable String finalAddress,
        int redirects,
        @Nullable Integer status,
        @Nullable String digest,
        @Nullable String title) {}
