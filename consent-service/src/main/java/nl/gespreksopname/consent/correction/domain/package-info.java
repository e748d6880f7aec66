/** Taking down corrections and disputes of facts. */
@NullMarked
package nl.gespreksopname.consent.correction.domain;

import org.jspecify.annotations.NullMarked;
