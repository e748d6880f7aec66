/** What a service can see of the store at work: durations and counts, and the steps of a trace. */
@NullMarked
package nl.gespreksopname.eventstore.observe;

import org.jspecify.annotations.NullMarked;
