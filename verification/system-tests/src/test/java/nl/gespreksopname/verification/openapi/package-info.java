/** The OpenAPI documents that the services publish, as tests walk through them. */
@NullMarked
package nl.gespreksopname.verification.openapi;

import org.jspecify.annotations.NullMarked;
