/** What becomes of what was recorded before somebody withdrew, and of personal values when their time has come. */
@NullMarked
package nl.gespreksopname.consent.keeping;

import org.jspecify.annotations.NullMarked;
