/** What the suite's promises cost, measured beside a peer that does without them; {@code script/bench} runs it. */
@NullMarked
package nl.gespreksopname.benchmarks;

import org.jspecify.annotations.NullMarked;
