/** What went wrong, told to people: RFC 9457 problems in Dutch or English for every 4xx and 5xx, the framework's own included. */
@NullMarked
package nl.gespreksopname.conventions.problem;

import org.jspecify.annotations.NullMarked;
