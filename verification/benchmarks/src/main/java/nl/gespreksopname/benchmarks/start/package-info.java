/** What a start of a service costs, and what it then keeps in memory. */
@NullMarked
package nl.gespreksopname.benchmarks.start;

import org.jspecify.annotations.NullMarked;
