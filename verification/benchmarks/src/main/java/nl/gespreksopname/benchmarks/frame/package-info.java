/** How a figure is taken: in turns with its peer, over rounds, as a median with its range, against a stated limit. */
@NullMarked
package nl.gespreksopname.benchmarks.frame;

import org.jspecify.annotations.NullMarked;
