/** What becomes of content that is stored, and who may have it. */
@NullMarked
package nl.gespreksopname.recording.content.domain;

import org.jspecify.annotations.NullMarked;
