@NullMarked
package nl.gespreksopname.eventstore.vault;

import org.jspecify.annotations.NullMarked;
