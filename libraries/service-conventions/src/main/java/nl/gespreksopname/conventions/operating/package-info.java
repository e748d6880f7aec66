/** What an operator sees and does at a service: what is heard from whom, what waits, what was recovered. No content. */
@NullMarked
package nl.gespreksopname.conventions.operating;

import org.jspecify.annotations.NullMarked;
