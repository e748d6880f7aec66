@NullMarked
package nl.gespreksopname.eventstore.append;

import org.jspecify.annotations.NullMarked;
