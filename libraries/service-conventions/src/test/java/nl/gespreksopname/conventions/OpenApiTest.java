package nl.gespreksopname.conventions;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.gespreksopname.conventions.testing.OpenApiConventions;
import nl.gespreksopname.conventions.testing.RealParts;

@QuarkusTest
@WithTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class OpenApiTest extends OpenApiConventions {}
