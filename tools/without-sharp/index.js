throw new Error('Pictures are not transformed in this repository (see docs/decisions/0008-licences.md).');
