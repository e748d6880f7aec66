/** What is decided about one person. */
@NullMarked
package nl.gespreksopname.consent.person.domain;

import org.jspecify.annotations.NullMarked;
