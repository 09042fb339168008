package wirewatch.app;

import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import wirewatch.ingest.url.AddressRule;

/** Converts addresses on the command line; refuses those that {@link AddressRule} refuses. */
public final class WebAddressConverter implements ITypeConverter<URI> {
  @Override
  public URI convert(String text) {
    return AddressRule.parse(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "an http or https address of at most %d characters is needed, this is %s"
                        .formatted(
                            AddressRule.MAX_LENGTH,
                            AddressRule.check(text)
                                .orElse(AddressRule.Refusal.MALFORMED)
                                .reason())));
  }
}
