/** Content that is kept here: encrypted on its way in, decrypted on its way out. */
@NullMarked
package nl.gespreksopname.recording.content;

import org.jspecify.annotations.NullMarked;
