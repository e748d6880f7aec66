/** Trails: folding and judging one, reading one over HTTP among many, and making all of them anew. */
@NullMarked
package nl.gespreksopname.benchmarks.trail;

import org.jspecify.annotations.NullMarked;
