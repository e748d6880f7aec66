/** The write side: a command is carried out once, whatever the network does, on what the stream holds at that moment. */
@NullMarked
package nl.gespreksopname.eventstore.command;

import org.jspecify.annotations.NullMarked;
