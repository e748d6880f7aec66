@NullMarked
package nl.gespreksopname.consent;

import org.jspecify.annotations.NullMarked;
