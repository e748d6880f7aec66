/** What is printed for people: tables that fit a terminal, and trails in them. */
@NullMarked
package nl.gespreksopname.local.console;

import org.jspecify.annotations.NullMarked;
