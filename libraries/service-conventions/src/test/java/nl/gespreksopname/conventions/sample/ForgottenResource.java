package nl.gespreksopname.conventions.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A resource whose author forgot to say who may use it. */
@Path("/sample/v1/forgotten")
public class ForgottenResource {

    /** Nobody gets this. */
    @GET
    @Operation(operationId = "getForgotten", summary = "Beproef", description = "Om de afspraken op te beproeven")
    public String get() {
        return "secret";
    }
}
