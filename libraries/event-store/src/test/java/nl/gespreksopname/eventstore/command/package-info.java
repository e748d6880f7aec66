@NullMarked
package nl.gespreksopname.eventstore.command;

import org.jspecify.annotations.NullMarked;
