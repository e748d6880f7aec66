/** Running totals over conversations, for whoever looks at an organisation as a whole. */
@NullMarked
package nl.gespreksopname.policy.statistics;

import org.jspecify.annotations.NullMarked;
