/** What a conversation counts for, and what totals show. Pure; nothing is counted by person. */
@NullMarked
package nl.gespreksopname.policy.statistics.domain;

import org.jspecify.annotations.NullMarked;
