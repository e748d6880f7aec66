/** One conversation as consent-service knows it: its facts, its state, and what is decided on them. No framework. */
@NullMarked
package nl.gespreksopname.consent.conversation.domain;

import org.jspecify.annotations.NullMarked;
