@NullMarked
package nl.gespreksopname.recording;

import org.jspecify.annotations.NullMarked;
