/** Taking down alternatives and their delivery. */
@NullMarked
package nl.gespreksopname.consent.alternative.domain;

import org.jspecify.annotations.NullMarked;
