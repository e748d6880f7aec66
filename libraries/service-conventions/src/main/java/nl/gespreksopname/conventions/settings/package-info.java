/** The settings of an installation, checked at start. */
@NullMarked
package nl.gespreksopname.conventions.settings;

import org.jspecify.annotations.NullMarked;
