"""UIMA CAS XMI, as INCEpTION and every program of UIMA's reads it."""
