/** Whether a publication is permitted, and what becomes of one. */
@NullMarked
package nl.gespreksopname.recording.publication.domain;

import org.jspecify.annotations.NullMarked;
