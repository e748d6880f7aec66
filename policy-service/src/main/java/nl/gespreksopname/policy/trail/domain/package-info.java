/** A trail as it is told: entries in order, a sentence each, and the verdicts. Pure. */
@NullMarked
package nl.gespreksopname.policy.trail.domain;

import org.jspecify.annotations.NullMarked;
