/** What is to be told, from what was told before and how the verdicts stand. Pure. */
@NullMarked
package nl.gespreksopname.policy.deadlines.domain;

import org.jspecify.annotations.NullMarked;
