# language: nl
Functionaliteit: Regel · wie opneemt doet mee
  Opnemen mag wie aan het gesprek meedoet, of dat doet voor iemand die meedoet. Dit is de wet.

  Achtergrond:
    Gegeven een gesprek dat 10 dagen geleden om 14:00 begon, met de deelnemers
      | wie   | rol              | leeftijd | vertegenwoordigt | doet mee |
      | Noor  | jeugdige         | 17       |                  |          |
      | Ans   | begeleider       |          | Noor             | nee      |
      | Karin | ouder            |          |                  | nee      |
      | Imke  | professional     |          |                  |          |
      | Piet  | professional     |          |                  | nee      |
      | Roos  | professional     |          | Imke             | nee      |

  Scenario: Karin, die niet meedoet, neemt op
    Als Karin 10 minuten voor het begin aankondigt op te nemen
    Dan is er geen ruimte om op te nemen voor Karin
    Als Karin aan het begin begint op te nemen
    Dan luidt het oordeel
      | regel                | opname van | uitkomst       | volgens | plicht van |
      | wie opneemt doet mee | burger     | niet nageleefd | X1      | burger     |

  Scenario: Piet, die niet meedoet, neemt op
    Als Piet 10 minuten voor het begin aankondigt op te nemen
    En Piet aan het begin begint op te nemen
    Dan luidt het oordeel
      | regel                | opname van  | uitkomst       | volgens | plicht van  |
      | wie opneemt doet mee | organisatie | niet nageleefd | X1      | organisatie |

  Scenario: Ans neemt op voor Noor
    Als Ans 10 minuten voor het begin aankondigt op te nemen
    En Ans aan het begin begint op te nemen
    Dan luidt het oordeel
      | regel                | opname van | uitkomst  | volgens | plicht van |
      | wie opneemt doet mee | burger     | nageleefd | N2      | burger     |

  Scenario: Noor loopt de kamer uit en is terug voordat zij opneemt
    Als Noor 10 minuten voor het begin aankondigt op te nemen
    En Noor 8 minuten voor het begin het gesprek verlaat
    En Noor 2 minuten voor het begin in het gesprek terugkomt
    En Noor aan het begin begint op te nemen
    Dan luidt het oordeel
      | regel                | opname van | uitkomst  | volgens | plicht van |
      | wie opneemt doet mee | burger     | nageleefd | N1      | burger     |

  Scenario: Roos neemt op voor Imke
    Als Roos 10 minuten voor het begin aankondigt op te nemen
    En Roos aan het begin begint op te nemen
    Dan luidt het oordeel
      | regel                | opname van  | uitkomst  | volgens | plicht van  |
      | wie opneemt doet mee | organisatie | nageleefd | N2      | organisatie |

  Scenario: Niemand meldt wie opnam
    Als er aan het begin een opname van de kant van de burger begint waarvan niemand weet wie opnam
    En er aan het begin een opname van de kant van de organisatie begint waarvan niemand weet wie opnam
    En het gesprek 60 minuten na het begin eindigt
    Dan luidt het oordeel, 3 dagen later om 12:00 bezien
      | regel                | opname van  | uitkomst  | volgens |
      | wie opneemt doet mee | burger      | loopt nog | L1      |
      | wie opneemt doet mee | organisatie | loopt nog | L1      |
    En luidt het oordeel
      | regel                | opname van  | uitkomst             | volgens |
      | wie opneemt doet mee | burger      | niet vast te stellen | O1      |
      | wie opneemt doet mee | organisatie | niet vast te stellen | O1      |
