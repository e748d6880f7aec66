@NullMarked
package nl.gespreksopname.policy.access.domain;

import org.jspecify.annotations.NullMarked;
