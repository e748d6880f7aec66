/**
 * Stores as they are often built, each with one fault that looks harmless, and the proof that the kit finds it. They differ
 * from the suite's own store in that one thing.
 */
@NullMarked
package nl.gespreksopname.eventstore.conformance.naive;

import org.jspecify.annotations.NullMarked;
