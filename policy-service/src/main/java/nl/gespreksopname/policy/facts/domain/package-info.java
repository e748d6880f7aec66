/** What happened in and around one conversation, folded from events: pure, and the same for every order of arrival. */
@NullMarked
package nl.gespreksopname.policy.facts.domain;

import org.jspecify.annotations.NullMarked;
